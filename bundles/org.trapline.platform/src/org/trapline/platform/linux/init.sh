#!/bin/busybox sh
# The first process of Trapline's initial RAM disk: mounts what programs expect, loads modules, and starts a shell on the
# console. What stands after " -- " on the kernel's command line is run instead, and the machine turned off.
export PATH=/usr/bin:/usr/sbin HOME=/root TERM=${TERM:-linux} PS1='# '
/bin/busybox --install -s /usr/bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
mkdir -p /dev/pts /dev/shm
mount -t devpts devpts /dev/pts
mount -t tmpfs tmpfs /dev/shm
mount -t tmpfs tmpfs /tmp
mount -t tmpfs tmpfs /run
while read -r module; do
	insmod "/lib/modules/$module.ko" || echo "Trapline: module $module was not loaded"
done < /lib/modules/order
ifconfig lo up
hostname trapline
tag=$(cat /sys/bus/virtio/drivers/9pnet_virtio/*/mount_tag 2>/dev/null | tr '\0' '\n' | head -n 1)
if [ -n "$tag" ]; then
	mount -t 9p -o trans=virtio,version=9p2000.L "$tag" /mnt || mount -t 9p -o trans=virtio,version=9p2000.L,ro "$tag" /mnt
fi
cd /root || exit
echo "Trapline: Linux $(uname -r) is up"
read -r line < /proc/cmdline
case $line in
*' -- '*)
	sh -c "${line#* -- }"
	echo "Trapline: exit status $?"
	;;
*) setsid cttyhack sh ;;
esac
sync
poweroff -f

for (const head of document.querySelectorAll('table.figures thead th')) {
	head.tabIndex = 0;
	const sort = () => {
		const body = head.closest('table').tBodies[0];
		const column = head.cellIndex;
		const down = head.getAttribute('aria-sort') !== 'descending' && column > 0 || head.getAttribute('aria-sort') === 'ascending';
		const value = row => column > 0 ? Number(row.cells[column].dataset.v) : row.cells[0].textContent;
		const order = (a, b) => column > 0 ? (value(a) - value(b) || 0) : value(a).localeCompare(value(b), 'en', {numeric: true});
		const rows = [...body.rows].filter(row => !row.classList.contains('total'));
		rows.sort((a, b) => down ? order(b, a) : order(a, b));
		body.prepend(...rows);
		for (const other of head.parentNode.cells) other.removeAttribute('aria-sort');
		head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
	};
	head.addEventListener('click', sort);
	head.addEventListener('keydown', event => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); sort(); } });
}

/** The officer’s page: an overview of many reports as a page, a table and a workbook. A bundle of its own. */
export { csv } from './csv';
export { html, reportHtml } from './html';
export { xlsx } from './xlsx';

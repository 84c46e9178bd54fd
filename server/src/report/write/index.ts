export { type BlankReport, writeBlankReport, writeHeading } from './blank-report';
export { betweenRows, type HeaderBox, headerBoxes, type TableLine, type WriteTableOptions, writeTable } from './table';

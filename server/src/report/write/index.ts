export { type BlankReport, writeBlankReport, writeHeading } from './blank-report';
export {
  betweenRows,
  type HeaderBox,
  headerBoxes,
  type TableLine,
  type WriteTableOptions,
  writeRows,
  writeTable,
} from './table';

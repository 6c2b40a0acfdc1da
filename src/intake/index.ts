export { type CalendarDaysRead, readCalendarDays } from './calendar-days';
export { maxFileBytes, readTable } from './read-table';
export type { RowFault } from './row-fault';
export type { Table, TableRow } from './table';
export { readUnits, type UnitsRead } from './units';

// Figures, each with its floor and goal, and whether they hold.
import { cpus } from 'node:os';

const rows = [];
const missed = [];

/** @param better 'less' or 'more' */
export function row(what, value, unit, { floor, goal, better, note = '' }) {
  const holds = (limit) => (better === 'less' ? value <= limit : value >= limit);
  const shown = (limit) => (limit === undefined ? '' : `${better === 'less' ? '≤' : '≥'} ${limit}${unit}`);
  if (floor !== undefined && !holds(floor)) missed.push(what);
  const verdict =
    floor === undefined ? '' : !holds(floor) ? 'MISSED' : goal !== undefined && holds(goal) ? 'goal met' : 'ok';
  rows.push([what, `${value.toFixed(value < 20 ? 2 : 0)}${unit}`, shown(floor), shown(goal), verdict, note]);
}

/** Prints the table. @param check whether a floor that is missed makes the process fail. */
export function print(how, check) {
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${how}\n`);
  console.log('| what | figure | floor | goal | | |\n| --- | ---: | ---: | ---: | --- | --- |');
  for (const cells of rows) console.log(`| ${cells.join(' | ')} |`);
  if (missed.length > 0) console.log(`\nUnder the floor: ${missed.join('; ')}`);
  if (check && missed.length > 0) process.exitCode = 1;
}

// `node check-text.mjs PEER FILE SECONDS`: how fast a peer checks a text that is at hand, again and again in one process;
// prints the milliseconds of each time, once it is warm, and how many findings.
import { readFileSync } from 'node:fs';
import { checkerOf } from './checkers.mjs';

const [peer, file, seconds] = process.argv.slice(2);
const check = await checkerOf(peer);
const bytes = readFileSync(file);
const findings = check(bytes, 'report.md');

const milliseconds = Number(seconds) * 1000;
let times = [];
let isWarm = false;
for (let began = performance.now(); performance.now() - began < milliseconds || times.length === 0; ) {
  const from = performance.now();
  check(bytes, 'report.md');
  times.push(performance.now() - from);
  if (!isWarm && performance.now() - began > milliseconds / 2) {
    isWarm = true;
    times = [];
  }
}
console.log(JSON.stringify({ times, findings }));

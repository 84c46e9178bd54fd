// `node check-files.mjs PEER FOLDER`: what a peer finds in the files of a folder; prints how many findings.
// `floor` only reads and decodes them: no checker can do less.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkerOf } from './checkers.mjs';

const [peer, folder] = process.argv.slice(2);
const check = await checkerOf(peer);
let findings = 0;
for (const name of readdirSync(folder, { recursive: true })) {
  if (name.endsWith('.md')) findings += check(readFileSync(join(folder, name)), name);
}
console.log(findings);

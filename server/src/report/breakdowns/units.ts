/** Units that count the same things under two names. */
const sameUnits = new Map([
  ['起', '件'],
  ['宗', '件'],
  ['个', '项'],
]);

export function unitClass(unit: string): string {
  return sameUnits.get(unit) ?? unit;
}

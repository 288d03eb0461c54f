/** What each side came to in one round. */
export type Round<Name extends string, Value> = Readonly<Record<Name, Value>>;

/**
 * Lets every side have its turn in every round, in the opposite order each time, so that a machine
 * that grows slower or faster favours nobody. One round before them warms up and is not counted.
 */
export async function interleaved<Name extends string, Value>(
  rounds: number,
  sides: Readonly<Record<Name, () => Promise<Value>>>,
): Promise<readonly Round<Name, Value>[]> {
  const names = Object.keys(sides) as Name[];
  const taken: Round<Name, Value>[] = [];
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? names : names.toReversed();
    const values = {} as Record<Name, Value>;
    for (const name of order) {
      values[name] = await sides[name]();
    }
    if (round > 0) taken.push(values);
  }
  return taken;
}

/** Variables are missing, wrong or unknown: says which, and the rule, one a line. Never holds a value. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration';

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
  }
}

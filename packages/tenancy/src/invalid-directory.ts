/** What is wrong in a tenants file: where, and which rule it breaks. Never holds a value of it. */
export type Fault = { readonly path: string; readonly rule: string };

/** The tenants file cannot be used: its message has each fault on a line of its own. */
export class InvalidDirectory extends Error {
  override readonly name = 'InvalidDirectory';

  constructor(faults: readonly Fault[]) {
    super(faults.map(({ path, rule }) => `ONCEGATE_TENANTS_FILE: ${path} ${rule}`).join('\n'));
  }
}

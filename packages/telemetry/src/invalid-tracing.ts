/** A variable of OpenTelemetry is wrong: says which, and the rule. */
export class InvalidTracing extends Error {
  override readonly name = 'InvalidTracing';
}

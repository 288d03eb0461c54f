/** The text of a file of data/: one entry of the long list a line, so that a diff tells what changed. */
export function dataText(header: object, actions?: readonly object[]): string {
  const text = JSON.stringify(actions ? { ...header, actions: [] } : header, null, 2);
  const lines = actions?.map((entry) => `\n    ${JSON.stringify(entry)}`).join(',');
  const whole = lines ? text.replace(/"actions": \[\]/, () => `"actions": [${lines}\n  ]`) : text;
  return `${whole}\n`;
}

import { RELATIONS } from '../src/relations.ts';
import { SECTIONS } from '../src/sections.ts';
import type { Variable } from '../src/variable.ts';

const HEAD = `# Configuration

Gateway and worker are configured by environment variables, read once, at the start. One that is missing,
wrong, or begins with \`ONCEGATE_\`, in capitals or not, and is not of this page ends the start with a line
that names it and the rule, never its value. A variable of the other app is no fault, so one environment may
serve both; the simulator's own (\`ONCEGATE_SIMULATOR_…\`) are [on its page](../apps/simulator/README.md).

Who has more than one tenant describes them in a file: [tenants.md](tenants.md).

On Kubernetes a Service called \`oncegate\` puts variables of its own with this prefix into every pod of its
namespace: set \`enableServiceLinks: false\`, or call it otherwise.

This page is made from the table that the apps read: \`npm run pnpm -- --filter @oncegate/configuration generate\`.
`;

/** The text of docs/configuration.md. */
export function configurationPage(): string {
  const sections = SECTIONS.map(({ title, variables }) => {
    const rows = Object.entries(variables).map(([name, variable]) => row(name, variable));
    return `## ${title}\n\n| variable | what it is | default | rule | read by |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  const relations = RELATIONS.map(
    ({ variables, rule }) =>
      `| ${variables.map((name) => `\`${name}\``).join(', ')} | ${withNames(rule)} |`,
  );
  const rules = `## Rules that take more than one variable\n\n| variable | rule |\n|---|---|\n${relations.join('\n')}\n`;
  return [HEAD, ...sections, rules].join('\n');
}

function row(name: string, variable: Variable): string {
  const { about, rule, otherwise, required, unit, secret, readers } = variable;
  const value = otherwise === undefined ? null : `\`${otherwise}\`${unit ? ` ${unit}` : ''}`;
  const cells = [
    `\`${name}\``,
    `${withNames(about)}${secret ? ' **Secret.**' : ''}`,
    value ?? (required === undefined ? '–' : `required: ${required}`),
    withNames(rule),
    readers.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

function withNames(text: string): string {
  return text
    .replace(/\bONCEGATE_[A-Z_]+\b/g, '`$&`')
    .replace('tenants.md', '[tenants.md](tenants.md)');
}

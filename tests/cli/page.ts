import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { CliGround } from '../harness/cli-ground.ts';

const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
const blocks = [...page.matchAll(/```console\n(.*?)```/gs)].map(([, block = '']) => block);

/** What differs each time, as long as it was: columns stay where they are. */
const VOLATILE: readonly RegExp[] = [
  /\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d+)?Z/g,
  /\b[0-9a-f]{64}\b/g,
  /\b[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\b/gi,
  /\b(?<=(vpc|rg|vtb|vrt)-)\w+/g,
];

function constant(text: string): string {
  return VOLATILE.reduce((rest, what) => rest.replaceAll(what, '<volatile>'), text).trimEnd();
}

/** The transcript that people read is what they get. */
export function transcript(ground: CliGround): void {
  // In order: the later ones find what the earlier ones made.
  test.each(blocks)('block %# of docs/cli.md says what stands there', async (block) => {
    const lines = block.split('\n').filter((text) => text.startsWith('$ '));
    // One shell, so that `$?` is the code of the line before.
    const script = lines.map(
      (text) => `echo ${quoted(text)}; (exit $last)\n{ ${text.slice(2)}\n} 2>&1; last=$?`,
    );
    const { out } = await ground.cli.shell(`last=0\n${script.join('\n')}`);
    expect(constant(out)).toBe(constant(block));
  });

  test('the page has commands, and its exit codes are those of --help', async () => {
    expect(blocks.length).toBeGreaterThan(5);
    const { out } = await ground.cli.run(['--help']);
    const codes = [...out.matchAll(/^ *(\d+) {2}([A-Z_]+): (.*)$/gm)].map(
      ([, code, outcome, meaning]) => `| ${code} | \`${outcome}\` | ${meaning} |`,
    );
    expect(codes.length).toBeGreaterThan(10);
    for (const row of codes) expect(page).toContain(row);
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

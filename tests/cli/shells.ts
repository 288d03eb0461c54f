import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type CliGround, CREATE } from '../harness/cli-ground.ts';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

// Where a shell is not at hand its script cannot be asked.
const shellsHere = SHELLS.filter((shell) => spawnSync(shell, ['--version']).status === 0);

/** What a person at a terminal has of it. */
export function shells(ground: CliGround): void {
  test.each(SHELLS)('there is a completion script for %s', async (shell) => {
    const { out } = await ground.cli.run(['completion', shell]);
    expect(out).toContain(`oncegate 'completion' '${shell}'`);
  });

  test.each(shellsHere)('completion for %s is a script that parses', async (shell) => {
    const parsed = await ground.cli.shell(`oncegate completion ${shell} | ${shell} -n`);
    expect(parsed).toEqual({ code: 0, out: '', err: '' });
  });

  test('a shell completes commands, options, states and actions in any case', async () => {
    const completed = async (words: string) => {
      const count = words.split(' ').length - 1;
      const { out } = await ground.cli.shell(`source <(oncegate completion bash)
      COMP_LINE="${words}" COMP_POINT=\${#COMP_LINE} COMP_WORDS=(${words}) COMP_CWORD=${count}
      _oncegate oncegate; printf '%s\\n' "\${COMPREPLY[@]}"`);
      return out.split('\n').map((text) => text.trim());
    };
    expect(await completed('oncegate sub')).toContain('submit');
    expect(await completed('oncegate submit Vpc.CreateVp')).toContain('Vpc.CreateVpc');
    expect(await completed('oncegate submit --dry')).toContain('--dry-run');
    expect(await completed('oncegate list --action vpc.createvp')).toContain('Vpc.CreateVpc');
    expect(await completed('oncegate watch --action createvp')).toContain('CreateVpc');
    expect(await completed('oncegate list --state UN')).toContain('UNKNOWN');
  });

  test('who stops reading changes no outcome, and ends a watch', async () => {
    await ground.system.gateway.createVpc(randomUUID());
    const piped = (line: string) => ground.cli.shell(`set -o pipefail; ${line}`);
    expect(await piped('oncegate list | head -0')).toMatchObject({ code: 0, out: '' });
    const submitted = await piped(`oncegate ${CREATE.join(' ')} | head -1`);
    expect(submitted).toMatchObject({ code: 0, out: 'SUCCEEDED  Vpc.CreateVpc  cn-hangzhou\n' });
    const watched = await piped('oncegate watch --state succeeded | head -0');
    expect(watched).toMatchObject({ code: 141, out: '', err: '' });
  });

  test.skipIf(process.platform !== 'linux')(
    'an answer that is not written is a fault',
    async () => {
      const said = await ground.cli.shell('oncegate list --json > /dev/full');
      expect(said).toEqual({
        code: 1,
        out: '',
        err: expect.stringMatching(/^The answer cannot be written: ENOSPC/),
      });
    },
  );

  test.skipIf(process.platform !== 'linux')(
    'a terminal sees state, attempts and the next one',
    async () => {
      const clientToken = randomUUID();
      await ground.busy(clientToken, 8);
      const watched = ground.cli.shell(
        `script -qec "oncegate ${CREATE.join(' ')} --token ${clientToken}" /dev/null`,
      );
      const { code, out } = await watched;
      expect(code).toBe(0);
      expect(out).toMatch(/WAITING {2}1 attempt \(TaskConflict\) {2}next attempt in \d s/);
      // The line is taken away before the answer.
      expect(out).toContain('\r\u001B[KSUCCEEDED');
    },
  );
}

import { catalogue, secretsOf } from '@oncegate/catalog';
import { expect, test } from 'vitest';
import { goOnCommand, resumeCommand, waitCommand } from '../src/resume.ts';

const program = 'oncegate';

function resumed(...args: readonly string[]): string {
  return resumeCommand({ program, args }, 'T-1');
}

test('the same call with its token is told, quoted for a shell', () => {
  expect(resumed('submit', 'Vpc.CreateVpc', '--param', "VpcName=it's", '--wait', '30s')).toBe(
    `oncegate submit Vpc.CreateVpc --param 'VpcName=it'\\''s' --wait 30s --token=T-1`,
  );
  expect(resumeCommand({ program, args: ['submit', 'Vpc.X'] }, '-a b')).toBe(
    "oncegate submit Vpc.X --token='-a b'",
  );
});

test('a token that was given is not given twice, and one is never behind a lone dash-dash', () => {
  expect(resumed('submit', '--token', 'T-1', 'Vpc.X')).toBe('oncegate submit --token T-1 Vpc.X');
  expect(resumed('submit', '--token=T-1', 'Vpc.X')).toBe('oncegate submit --token=T-1 Vpc.X');
  expect(resumed('submit', '--', 'Vpc.X')).toBe('oncegate submit --token=T-1 -- Vpc.X');
});

test('what goes on after a waiting that is over is not bounded by it again', () => {
  for (const wait of [['--wait', '0'], ['--wait=500ms']]) {
    const args = ['submit', ...wait, 'Vpc.X', '--token', 'T-1'];
    expect(goOnCommand({ program, args }, 'T-1')).toBe('oncegate submit Vpc.X --token T-1');
  }
});

test('a token that begins with a dash can be waited for', () => {
  const invocation = { program, args: [] };
  expect(waitCommand(invocation, '-a')).toBe('oncegate wait -- -a');
  expect(waitCommand(invocation, 'a b')).toBe("oncegate wait 'a b'");
});

test('no secret parameter of any action is told again', () => {
  const secrets = catalogue()
    .flatMap((spec) => secretsOf(spec).parameters)
    // Certificates are public.
    .filter(({ certainty, class: kind }) => certainty === 'is' && kind !== 'certificate')
    .map(({ path }) => path.replaceAll('[]', '.1'));
  expect(secrets.length).toBeGreaterThan(5);
  for (const name of secrets) {
    for (const args of [['--param', `${name}=hunter 2`], [`--param=${name}=hunter 2`]]) {
      expect(resumed('submit', 'Vpc.X', ...args)).not.toContain('hunter');
    }
  }
  expect(resumed('submit', 'Vpc.X', '--param', 'Psk=hunter')).toMatch(/='…' .* # .* left out$/);
  for (const word of ['CidrBlock=10.0.0.0/8', 'Tag.1.Key=env']) {
    expect(resumed('submit', 'Vpc.X', '--param', word)).toContain(word);
  }
});

test('parameters from standard input are asked for again', () => {
  for (const args of [['--json-params', '-'], ['--json-params=-']]) {
    expect(resumed('submit', 'Vpc.X', ...args)).toMatch(/ # with the same standard input$/);
  }
  expect(resumed('submit', 'Vpc.X', '--json-params', 'file')).not.toContain('#');
});

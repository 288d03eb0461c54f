#!/usr/bin/env node
import { addAbortSignal } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import { createClient } from '@oncegate/client';
import { runSync } from '@optique/run';
import packageJson from '../package.json' with { type: 'json' };
import type { Command } from './command.ts';
import { BRIEF, COMMAND_LINE, FOOTER, USAGE_LINE } from './command-line.ts';
import { findConnection } from './connection.ts';
import { interruption } from './interruption.ts';
import { OUTCOMES, type Outcome } from './outcome.ts';
import { sayMisuse } from './output/say.ts';
import type { Terminal } from './terminal.ts';

const PROGRAM = 'oncegate';

/** Aborted where whoever read the answer has seen enough: `oncegate watch | head`. */
const unread = new AbortController();
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return unread.abort();
  process.stderr.write(`The answer cannot be written: ${message}.\n`);
  process.exit(OUTCOMES.UNEXPECTED.exitCode);
});
// What is said beside the answer nobody needs to hear: a call that is under way goes on.
process.stderr.on('error', () => {});

const args = process.argv.slice(2);
const command = runSync(COMMAND_LINE, {
  args,
  programName: PROGRAM,
  help: { option: { names: ['--help', '-h'] } },
  version: packageJson.version,
  completion: 'command',
  aboveError: 'none',
  errorExitCode: OUTCOMES.USAGE.exitCode,
  usageLine: USAGE_LINE,
  brief: BRIEF,
  footer: FOOTER,
});
const { exitCode } = OUTCOMES[await perform(command)];
// By itself the process would end when the gateway has said goodbye to its WebSocket: a silent one never does.
await Promise.all([process.stdout, process.stderr].map(allWritten));
process.exit(exitCode);

function allWritten(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise((resolve) => stream.write('', () => resolve()));
}

async function perform(given: Command): Promise<Outcome> {
  const terminal: Terminal = {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    json: given.at === 'here' ? given.json : given.common.json,
    isLive: process.stderr.isTTY && process.env.TERM !== 'dumb',
    columns: process.stderr.columns || 80,
  };
  if (given.at === 'here') return given.run(terminal);
  const found = findConnection(given.common, process.env, process.cwd());
  if ('problem' in found) return sayMisuse(found.problem, terminal);
  const { giveUpAfterMs } = given.common;
  const client = createClient({ ...found.connection, giveUpAfterMs });
  const { signal, end } = interruption();
  const interrupted = AbortSignal.any([signal, unread.signal]);
  try {
    const outcome = await given.run({
      client,
      terminal,
      interrupted,
      // How the repository starts it, else as it is installed.
      invocation: { program: process.env.ONCEGATE_INVOKED_AS ?? PROGRAM, args },
      readInput: () => textOf(addAbortSignal(interrupted, process.stdin)),
    });
    return outcome === 'INTERRUPTED' && unread.signal.aborted ? 'UNREAD' : outcome;
  } finally {
    client.close();
    end();
  }
}

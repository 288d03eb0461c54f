import { readCommandLine, USAGE } from './command-line.ts';
import { findDeployment } from './deployment.ts';
import { isClean } from './load-report.ts';
import { reportText } from './report-text.ts';
import { runLoad } from './run-load.ts';
import { simulatorWitness } from './simulator-witness.ts';

/** As for other programs: the command line was wrong. */
const USAGE_EXIT = 64;
const INTERRUPTED_EXIT = 130;
/** npm, and the script that starts this, pass on a Ctrl-C that the terminal has sent us already. */
const SAME_REQUEST_MS = 1_000;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const command = readCommandLine(args);
  if (command === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const deployment = 'problem' in command ? command : findDeployment(command, process.env);
  if ('problem' in command || 'problem' in deployment) {
    const { problem } = 'problem' in command ? command : (deployment as { problem: string });
    process.stderr.write(`load: ${problem}\n`);
    return USAGE_EXIT;
  }
  const { simulator, ...to } = deployment;
  // The first Ctrl-C ends the coming of callers, and the report is of those who came; another ends it all.
  const stop = new AbortController();
  let first: number | undefined;
  process.on('SIGINT', () => {
    first ??= performance.now();
    stop.abort();
    if (performance.now() - first > SAME_REQUEST_MS) process.exit(INTERRUPTED_EXIT);
  });
  const report = await runLoad({ ...command.load, ...to }, `load-${Date.now()}`, {
    signal: stop.signal,
    ...(simulator !== undefined && { witness: simulatorWitness(simulator) }),
  });
  process.stdout.write(command.json ? `${JSON.stringify(report)}\n` : reportText(report));
  return isClean(report) ? 0 : 1;
}

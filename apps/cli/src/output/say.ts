import { OUTCOMES, type Outcome } from '../outcome.ts';
import type { Report } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { operationCard } from './operation-card.ts';
import { plain } from './plain-text.ts';

/** Says what a command came to, in the way that was asked for. */
export function sayReport(report: Report, { out, err, json }: Terminal): Outcome {
  const { outcome, message, operation, disposition } = report;
  if (json) {
    const { exitCode } = OUTCOMES[outcome];
    const { outcome: _, message: __, ...rest } = report;
    out(`${JSON.stringify({ outcome, exitCode, message, ...rest })}\n`);
    return outcome;
  }
  if (operation) out(`${operationCard(operation)}\n`);
  if (disposition === 'REPLAYED')
    err('REPLAYED: the operation of this token was over already; nothing more was sent.\n');
  if (message !== null) err(`${message.split('\n').map(plain).join('\n')}\n`);
  if (report.correlationId) err(`Quote ${report.correlationId} when you report it.\n`);
  return outcome;
}

/** Says why a command line, or what it names, makes no sense. */
export function sayMisuse(problem: string, terminal: Terminal): Outcome {
  return sayReport({ outcome: 'USAGE', message: problem }, terminal);
}

/**
 * Says what was found.
 *
 * @param text null where it is nothing: scripts that count lines get none.
 * @param none what people are told then.
 */
export function sayFound(
  value: unknown,
  text: string | null,
  none: string,
  terminal: Terminal,
): Outcome {
  if (text !== null || terminal.json) return sayValue(value, text ?? '', terminal);
  terminal.err(`${none}\n`);
  return 'SUCCEEDED';
}

/** Says a value that was asked for: as JSON, or as people read it. */
export function sayValue(value: unknown, text: string, { out, json }: Terminal): Outcome {
  out(json ? `${JSON.stringify(value)}\n` : `${text}\n`);
  return 'SUCCEEDED';
}

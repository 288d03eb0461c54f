import type { Counts } from './counts.ts';
import type { Latency } from './latencies.ts';
import type { LoadReport } from './load-report.ts';

/** At most so many conflicts are printed; one is enough to stop everything. */
const CONFLICTS_SHOWN = 10;

/** A report for eyes. */
export function reportText(report: LoadReport): string {
  const { callers, seconds, succeeded, succeededPerSecond, conflicts } = report;
  const lines = [
    `${callers} callers in ${seconds.toFixed(1)} s, ${succeeded} succeeded (${succeededPerSecond.toFixed(1)} a second), ${report.tokens} tokens`,
    `latency from the intended moment, ms   ${latencyText(report.latencyMs)}`,
    `the generator itself was late by, ms   ${latencyText(report.generatorLateMs)}`,
    `requests ${report.requests}, sent again: ${countsText(report.resends)}`,
    `dispositions: ${countsText(report.dispositions)}`,
    `errors: ${countsText(report.errors)}; turned away: ${report.turnedAway}`,
    conflicts.length === 0
      ? 'every token has one answer'
      : `${conflicts.length} CONFLICTS, such as\n  ${conflicts.slice(0, CONFLICTS_SHOWN).join('\n  ')}`,
  ];
  return `${lines.join('\n')}\n`;
}

function latencyText(latency: Latency | null): string {
  if (latency === null) return 'none';
  const { p50, p90, p99, p999, max } = latency;
  return `p50 ${p50}  p90 ${p90}  p99 ${p99}  p99.9 ${p999}  max ${max}`;
}

function countsText(counts: Counts): string {
  const entries = Object.entries(counts);
  return entries.length === 0
    ? 'none'
    : entries.map(([what, times]) => `${what} ${times}`).join(', ');
}

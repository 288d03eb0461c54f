import type { LogSettings } from '@oncegate/telemetry';
import type { ConfigurationOf } from './sections.ts';

/** How an app is to log. */
export function logSettings(
  values: ConfigurationOf['gateway' | 'worker'],
): Pick<LogSettings, 'level' | 'format'> {
  const usual = values.ONCEGATE_MODE === 'production' ? 'json' : 'pretty';
  return { level: values.ONCEGATE_LOG_LEVEL, format: values.ONCEGATE_LOG_FORMAT ?? usual };
}

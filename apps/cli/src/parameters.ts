import { readFile } from 'node:fs/promises';
import { jsonObject } from './arguments/json-text.ts';
import type { Parameter } from './arguments/parameter.ts';

type Given = {
  readonly params: readonly Parameter[];
  /** A file, or `-` for standard input. */
  readonly jsonParams: string | undefined;
};

export type Read =
  | { readonly parameters: Readonly<Record<string, unknown>> }
  | { readonly problem: string };

/** The parameters of a call under the cloud's names. Each may be given once. */
export async function parametersOf(
  { params, jsonParams }: Given,
  readInput: () => Promise<string>,
): Promise<Read> {
  let fields: Readonly<Record<string, unknown>> = {};
  if (jsonParams !== undefined) {
    const text = await (jsonParams === '-' ? readInput() : readFile(jsonParams, 'utf8')).catch(
      () => null,
    );
    if (text === null) return { problem: `${jsonParams} cannot be read.` };
    const read = jsonObject(text);
    if ('problem' in read) {
      return { problem: `--json-params ${jsonParams} cannot be taken: ${read.problem}.` };
    }
    ({ fields } = read);
  }
  const parameters = new Map(Object.entries(fields));
  for (const { name, value } of params) {
    if (parameters.has(name)) return { problem: `The parameter ${name} is given twice.` };
    parameters.set(name, value);
  }
  return { parameters: Object.fromEntries(parameters) };
}

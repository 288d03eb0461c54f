import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import manifest from '@alicloud/vpc20160428/package.json' with { type: 'json' };
import { type FieldFacts, fieldsOf, type Model } from './model-fields.ts';
import { remarksOf } from './remarks.ts';

/** An action as the SDK knows it. */
export type SdkAction = {
  readonly action: string;
  readonly parameters: readonly FieldFacts[];
  /** Null where the SDK has no answer of it. */
  readonly response: readonly FieldFacts[] | null;
  /** Parameters that travel in the form body. */
  readonly form: ReadonlySet<string>;
  /** Parameters that travel as one text: `json`, `simple`. */
  readonly texts: ReadonlyMap<string, string>;
};

/** The official SDK of VPC, as it is installed. */
export type Sdk = { readonly version: string; readonly actions: readonly SdkAction[] };

// What the client's `…WithOptions` methods do with a request.
const ACTION = /\baction: "(\w+)"/;
const IN_FORM = /\bbody(?:Flat)?\["(\w+)"\] =/g;
const AS_TEXT = /OpenApiUtil\.arrayToStringWithSpecifiedStyle\([^,]+, "(\w+)", "(\w+)"\)/g;

/** Reads every action of the installed package. Its models are run, its client is only read. */
export function readSdk(): Sdk {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('@alicloud/vpc20160428/package.json'));
  const models = join(folder, 'dist', 'models');
  // The case of file names follows another rule than that of actions: CreateVswitchRequest.js.
  const files = new Map(readdirSync(models).map((name) => [name.toLowerCase(), name]));

  const read = (model: string): readonly FieldFacts[] | null => {
    const file = files.get(`${model}.js`.toLowerCase());
    if (file === undefined) return null;
    const exported = require(join(models, file)) as Readonly<Record<string, Model>>;
    const own = Object.values(exported).find(({ name }) => same(name, model));
    const declarations = readFileSync(join(models, file.replace(/\.js$/, '.d.ts')), 'utf8');
    return own === undefined ? null : fieldsOf(own, remarksOf(declarations));
  };
  const methods = readFileSync(join(folder, 'dist', 'client.js'), 'utf8').split(
    /^ {4}async \w+WithOptions\(/m,
  );
  const actions = methods.slice(1).map((method) => {
    const action = ACTION.exec(method)?.[1] ?? '';
    return {
      action,
      parameters: read(`${action}Request`) ?? [],
      response: read(`${action}ResponseBody`),
      form: new Set([...method.matchAll(IN_FORM)].map(([, name = '']) => name)),
      texts: new Map(
        [...method.matchAll(AS_TEXT)].map(([, name = '', style = '']) => [name, style]),
      ),
    };
  });
  return { version: manifest.version, actions };
}

function same(name: string, other: string): boolean {
  return name.toLowerCase() === other.toLowerCase();
}

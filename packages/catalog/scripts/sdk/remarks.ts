import type { Remarks } from './model-fields.ts';

const CLASS = /^export declare class (\w+) extends [\s\S]*?^}/gm;
const MEMBER = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)?\s*(\w+)\?: /g;

/** Reads the comments of a declaration file: only there the SDK says what is required. */
export function remarksOf(declarations: string): Remarks {
  const comments = new Map<string, string>();
  for (const [text, model] of declarations.matchAll(CLASS)) {
    for (const [, comment = '', property] of text.matchAll(MEMBER)) {
      comments.set(`${model}.${property}`, comment);
    }
  }
  return (model, property) => {
    const comment = comments.get(`${model}.${property}`) ?? '';
    return {
      required: /This parameter is required\./.test(comment),
      deprecated: /@deprecated/.test(comment),
    };
  };
}

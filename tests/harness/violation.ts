/**
 * E effects, R replay, L loss, M mismatch, W wire, O once, D deadline, B bounds; C: claims; P: proof;
 * F: no fault fired.
 */
export type Invariant = 'E' | 'R' | 'L' | 'M' | 'W' | 'O' | 'D' | 'B' | 'C' | 'P' | 'F';

export type Violation = { readonly invariant: Invariant; readonly says: string };

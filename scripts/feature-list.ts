import { featureOf, type Templates } from '../src/attribute/speech/features.ts';

/** More features than any row makes. */
const MOST_FEATURES = 96;

/** The features of one token or choice, as hashes, for a model that learns from them. Reused from row to row. */
export class FeatureList {
  readonly hashes = new Int32Array(MOST_FEATURES);
  count = 0;

  /** Holds what lists of templates make of a row of values, and nothing else. */
  take(values: Int32Array, ...lists: readonly Templates[]): void {
    this.count = 0;
    for (const templates of lists) {
      for (let at = 0; at < templates.salts.length; at += 1) {
        this.hashes[this.count] = featureOf(values, templates, at);
        this.count += 1;
      }
    }
  }
}

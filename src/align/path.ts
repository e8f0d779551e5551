import type { Grid } from './grid.ts';

/** Odds of a pair are kept within these, so that no single pair forces the path. */
const LEAST_ODDS = 0.02;
const MOST_ODDS = 60;

/**
 * How likely each pair lies on the way through two reports that tell the same things in the same order: forward and
 * backward sums over every order-keeping alignment (the pair hidden Markov model of Durbin et al. 1998, ch. 4, with a
 * single state). `gap` is the odds of passing over a sentence: the lower, the more a weak pair between two sure ones is
 * believed. Each row is scaled to stay in range (Rabiner 1989, section V). Cost: the number of pairs.
 */
export function pathPosterior(grid: Grid, gap: number): Grid {
  const { rows, columns } = grid;
  const odds = oddsOf(grid);
  const forward = sums(rows, columns, {
    gap,
    step: (row, column) => odds[(row - 1) * columns + column - 1] ?? 0,
  });
  const backward = sums(rows, columns, {
    gap,
    step: (row, column) => odds[(rows - row) * columns + columns - column] ?? 0,
  });
  const total = forward.logScale[rows] ?? 0;
  const end = forward.values[(rows + 1) * (columns + 1) - 1] ?? 1;
  const posterior = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const scale = Math.exp((forward.logScale[row] ?? 0) + (backward.logScale[rows - row - 1] ?? 0) - total) / end;
    for (let column = 0; column < columns; column += 1) {
      const before = forward.values[row * (columns + 1) + column] ?? 0;
      const after = backward.values[(rows - row - 1) * (columns + 1) + columns - column - 1] ?? 0;
      posterior[row * columns + column] = Math.min(1, before * (odds[row * columns + column] ?? 0) * after * scale);
    }
  }
  return { rows, columns, values: posterior };
}

function oddsOf({ values }: Grid): Float64Array {
  return values.map((p) => Math.min(MOST_ODDS, Math.max(LEAST_ODDS, p / (1 - Math.min(p, 0.999)))));
}

interface Sums {
  /** `values[row * (columns + 1) + column]`, each row divided by its largest. */
  readonly values: Float64Array;
  /** The logarithm of what each row was divided by in all. */
  readonly logScale: Float64Array;
}

/** What a step costs: `gap` for passing over a sentence, `step` for the pair that ends at a place. */
interface Steps {
  readonly gap: number;
  readonly step: (row: number, column: number) => number;
}

function sums(rows: number, columns: number, steps: Steps): Sums {
  const width = columns + 1;
  const values = new Float64Array((rows + 1) * width);
  const logScale = new Float64Array(rows + 1);
  values[0] = 1;
  for (let row = 0; row <= rows; row += 1) {
    const scale = fillRow(values, row, width, steps) || 1;
    for (let at = row * width; at < (row + 1) * width; at += 1) values[at] = (values[at] ?? 0) / scale;
    logScale[row] = (logScale[row - 1] ?? 0) + Math.log(scale);
  }
  return { values, logScale };
}

/** Sums up one row from what stands before and above it; returns its largest value. */
function fillRow(values: Float64Array, row: number, width: number, { gap, step }: Steps): number {
  let most = 0;
  for (let column = 0; column < width; column += 1) {
    const at = row * width + column;
    let sum = values[at] ?? 0;
    if (column > 0) sum += (values[at - 1] ?? 0) * gap;
    if (row > 0) sum += (values[at - width] ?? 0) * gap;
    if (row > 0 && column > 0) sum += (values[at - width - 1] ?? 0) * step(row, column);
    values[at] = sum;
    if (sum > most) most = sum;
  }
  return most;
}

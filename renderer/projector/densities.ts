/** How tightly lines are set, in rem. One rem is 16 px on a 1080p projector: no text is under 1.75 (28 px). */
export type Density = { name: string; row: number; columns: number };

/** From roomy to tight; the first that holds everything is taken. The CSS of each name is in the scene's file. */
const resultDensities: Density[] = [
  { name: 'grand', row: 8, columns: 1 },
  { name: 'roomy', row: 5.5, columns: 1 },
  { name: 'even', row: 4.125, columns: 1 },
  { name: 'snug', row: 4, columns: 1 },
  { name: 'tight', row: 3, columns: 1 },
];
const optionDensities: Density[] = [
  { name: 'grand', row: 8, columns: 1 },
  { name: 'roomy', row: 5.5, columns: 1 },
  { name: 'even', row: 5, columns: 2 },
  { name: 'snug', row: 3.95, columns: 2 },
  { name: 'tight', row: 2.875, columns: 2 },
];

/** Longest title that stands on one line at the 'even' size, in characters. */
const oneLine = 30;

export function resultDensity(titles: readonly string[], height: number): Density {
  const needsTwoLines = titles.some((title) => title.length > oneLine);
  const usable = resultDensities.filter((density) => !(needsTwoLines && density.name === 'even'));
  return firstThatHolds(usable, titles.length, height);
}

export function optionDensity(count: number, height: number): Density {
  return firstThatHolds(optionDensities, count, height);
}

/** How many lines a scene of `height` rem holds. */
export function capacityOf(density: Density, height: number): number {
  return Math.max(1, Math.floor(height / density.row)) * density.columns;
}

function firstThatHolds(densities: readonly Density[], count: number, height: number): Density {
  const holding = densities.find((density) => capacityOf(density, height) >= count);
  return holding ?? densities.at(-1) ?? { name: 'tight', row: 3, columns: 1 };
}

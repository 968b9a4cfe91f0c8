/** From here on a building is larger than its marker: its outline stands in its place. */
export const shapesFrom = 16.99;

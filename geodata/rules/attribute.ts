/** Attributes of a layer as rules want them: a value of another type is as good as none. */
type Properties = Record<string, unknown>;

export const numberOf = (properties: Properties, name: string): number | null =>
  typeof properties[name] === 'number' ? properties[name] : null;

export const booleanOf = (properties: Properties, name: string): boolean | null =>
  typeof properties[name] === 'boolean' ? properties[name] : null;

export const textOf = (properties: Properties, name: string): string | null =>
  typeof properties[name] === 'string' && properties[name] !== '' ? properties[name] : null;

/** What a table of nodes or relationships is, before a database makes it its own. */

/** `date` is an ISO day, `point` is [latitude, longitude] in WGS 84. */
export type ValueType = 'string' | 'strings' | 'integer' | 'float' | 'boolean' | 'date' | 'point';

export type Value = string | number | boolean | readonly string[] | readonly [number, number] | undefined;

export type NodeLabel = 'Entity' | 'Quotation' | 'Statement' | 'Document';

export interface NodeRow {
  readonly id: string;
  /** `Person`, `Place`, `Organization` for an entity; undefined for others. */
  readonly sublabel: string | undefined;
  readonly values: readonly Value[];
}

export interface NodeTable {
  readonly label: NodeLabel;
  readonly columns: readonly Column[];
  readonly rows: readonly NodeRow[];
}

export interface RelationshipRow {
  readonly from: string;
  readonly to: string;
  /** Tells parallel relationships apart; undefined where a pair has at most one of that type. */
  readonly id: string | undefined;
  readonly values: readonly Value[];
}

export interface RelationshipTable {
  readonly type: string;
  readonly from: NodeLabel;
  readonly to: NodeLabel;
  readonly columns: readonly Column[];
  readonly rows: readonly RelationshipRow[];
}

export interface Column {
  readonly name: string;
  readonly type: ValueType;
}

export interface Tables {
  readonly nodes: readonly NodeTable[];
  readonly relationships: readonly RelationshipTable[];
}

/** What `graph/` found out about each entity. */
export interface EntityMeasures {
  readonly community: number;
  readonly importance: number;
}

export function columns(types: Readonly<Record<string, ValueType>>): Column[] {
  return Object.entries(types).map(([name, type]) => ({ name, type }));
}

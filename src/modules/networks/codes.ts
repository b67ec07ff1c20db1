/** What a network shows: a lead (one campaign), a contact point, or an organiser. */
export const NODE_KINDS = ['lead', 'contact', 'organiser'] as const
export type NodeKind = (typeof NODE_KINDS)[number]

/** Why two nodes are linked: a lead uses a contact point, an organiser holds a lead, or two leads are worded alike. */
export const EDGE_KINDS = ['uses', 'organiser', 'wording'] as const
export type EdgeKind = (typeof EDGE_KINDS)[number]

/** What a person can say of a link. */
export const VERDICTS = ['confirmed', 'cut', 'withdrawn'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What stands of a link after a decision; of one that was withdrawn nothing does. */
export const STANDING_VERDICTS = ['confirmed', 'cut'] as const satisfies readonly Verdict[]
export type StandingVerdict = (typeof STANDING_VERDICTS)[number]

/** What a lead is linked to by a decision. */
export const OTHER_KINDS = ['lead', 'contact'] as const satisfies readonly NodeKind[]
export type OtherKind = (typeof OTHER_KINDS)[number]

/** Files in which a network is taken out. */
export const EXPORT_FORMATS = ['gexf', 'anx', 'csv-nodes', 'csv-edges'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** Parts of a picture that goes to another agency, beside its nodes and links: titles of leads, contact points, why each link is there, and days. */
export const NETWORK_PARTS = ['titles', 'contacts', 'whys', 'days'] as const
export type NetworkPart = (typeof NETWORK_PARTS)[number]

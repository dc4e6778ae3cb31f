/**
 * Who spoke to whom and of whom. Speech is reported when its article was published: that day is its date.
 * As edges, all quotations of one speaker to (or of) one other are one edge, as statements are of a fact.
 */
import { type DocumentId, type Knowledge, type ResolvedQuotation, STRUCTURE } from '../model/index.js';
import type { Edge, EdgeAttributes, EvidenceAt, NodeAttributes } from './types.js';

export function quotationEdges(knowledge: Knowledge, evidenceAt: EvidenceAt): Edge[] {
  const groups = new Map<string, { relation: string; target: string; quotations: ResolvedQuotation[] }>();
  const join = (relation: string, target: string, quotation: ResolvedQuotation): void => {
    const key = `${relation}:${quotation.speaker}:${target}`;
    const group = groups.get(key);
    if (group) group.quotations.push(quotation);
    else groups.set(key, { relation, target, quotations: [quotation] });
  };
  for (const quotation of knowledge.quotations) {
    for (const target of new Set(quotation.addressees)) join(STRUCTURE.SPOKE_TO, target, quotation);
    for (const target of new Set(quotation.mentions)) join(STRUCTURE.SPOKE_OF, target, quotation);
  }
  const attributesOf = createSpeechAttributes(knowledge, evidenceAt);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { relation, target, quotations }]) => ({
      id,
      source: quotations[0]!.speaker,
      target,
      attributes: attributesOf(relation, quotations),
    }));
}

export function quotationNodes(
  knowledge: Knowledge,
  evidenceAt: EvidenceAt,
): { readonly nodes: { id: string; attributes: NodeAttributes }[]; readonly edges: Edge[] } {
  const attributesOf = createSpeechAttributes(knowledge, evidenceAt);
  const nodes = knowledge.quotations.map(quotation => {
    const { start, end } = attributesOf('', [quotation]);
    return {
      id: quotation.id,
      attributes: {
        type: 'QUOTATION',
        label: evidenceAt(quotation.document, quotation.span).text,
        aliases: [],
        wikidata: undefined,
        iso: undefined,
        geonames: undefined,
        own: undefined,
        latitude: undefined,
        longitude: undefined,
        mentions: 1,
        documents: 1,
        start,
        end,
      },
    };
  });
  const edges = knowledge.quotations.flatMap(quotation => {
    const edge = (relation: string, source: string, target: string): Edge => ({
      id: `${relation}:${source}:${target}`,
      source,
      target,
      attributes: attributesOf(relation, [quotation]),
    });
    return [
      edge(STRUCTURE.SAID, quotation.speaker, quotation.id),
      ...[...new Set(quotation.addressees)].map(id => edge(STRUCTURE.ADDRESSED_TO, quotation.id, id)),
      ...[...new Set(quotation.mentions)].map(id => edge(STRUCTURE.MENTIONS, quotation.id, id)),
    ];
  });
  return { nodes, edges };
}

function createSpeechAttributes(knowledge: Knowledge, evidenceAt: EvidenceAt) {
  const documents = new Map(knowledge.documents.map(document => [document.id, document]));
  return (relation: string, quotations: readonly ResolvedQuotation[]): EdgeAttributes => {
    const sources = new Set<DocumentId>(quotations.map(quotation => quotation.document));
    const days = [...sources]
      .flatMap(id => documents.get(id)!.published?.slice(0, 10) ?? [])
      .sort((a, b) => (a < b ? -1 : 1));
    const [start, end] = [days[0], days.at(-1)];
    const independent = new Set([...sources].map(id => documents.get(id)!.copyOf ?? id)).size;
    return {
      relation,
      status: 'asserted',
      date: start === end ? start : `${start}/${end}`,
      start,
      end,
      place: undefined,
      title: undefined,
      past: false,
      code: undefined,
      reports: sources.size,
      independentSources: independent,
      confidence: Math.max(...quotations.map(quotation => quotation.confidence)),
      weight: independent,
      evidence: quotations.map(({ document, span }) => evidenceAt(document, span)),
    };
  };
}

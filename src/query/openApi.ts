/** The description of the HTTP API, OpenAPI 3.1. */
const text = (name: string, description: string, required = true) => ({
  name,
  in: 'query',
  required,
  description,
  schema: { type: 'string' },
});
const replies = {
  200: { description: 'the answer' },
  400: { description: 'what was wrong with the request: place, expectation, what was found, remedy' },
};

export const OPEN_API = {
  openapi: '3.1.0',
  info: {
    title: 'readout',
    version: '1',
    description: 'A graph made from news, read-only. Nothing here can write.',
  },
  paths: {
    '/query': {
      get: {
        summary: 'Cypher; JSON, or CSV with Accept: text/csv',
        parameters: [text('cypher', 'a query that only reads')],
        responses: replies,
      },
      post: {
        summary: 'Cypher with parameters',
        requestBody: {
          required: true,
          content: {
            'application/json': {
              schema: {
                type: 'object',
                required: ['cypher'],
                properties: { cypher: { type: 'string' }, parameters: { type: 'object' } },
              },
            },
          },
        },
        responses: replies,
      },
    },
    '/entity': {
      get: {
        summary: 'Entities of a name, the likeliest first',
        parameters: [text('name', 'a name or a part of one')],
        responses: replies,
      },
    },
    '/explain': {
      get: {
        summary: 'The sentences behind a name, or between two',
        parameters: [text('name', 'a name'), text('other', 'a second name', false)],
        responses: replies,
      },
    },
    '/document': {
      get: {
        summary: 'One article with its text',
        parameters: [text('article', 'as the graph names it')],
        responses: { ...replies, 404: { description: 'no such article' } },
      },
    },
  },
} as const;

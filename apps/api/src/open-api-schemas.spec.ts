import { asOpenApi31 } from './open-api-schemas';

describe('schemas of OpenAPI 3.1', () => {
  it('names null among the types', () => {
    expect(asOpenApi31({ type: 'string', nullable: true, description: 'A day' })).toEqual({
      type: ['string', 'null'],
      description: 'A day',
    });
  });

  it('puts null beside a schema that is referred to', () => {
    const one = { nullable: true, allOf: [{ $ref: '#/components/schemas/Named' }] };
    expect(asOpenApi31({ properties: { one } })).toEqual({
      properties: { one: { anyOf: [{ $ref: '#/components/schemas/Named' }, { type: 'null' }] } },
    });
  });

  it('sorts the values of an enumeration, and lets null be one of them', () => {
    expect(asOpenApi31({ type: 'string', enum: ['team', 'mine'], nullable: true })).toEqual({
      type: ['string', 'null'],
      enum: ['mine', 'team', null],
    });
  });

  it('leaves everything else as it is', () => {
    const document = { openapi: '3.1.0', paths: { '/a': { get: { tags: ['b', 'a'] } } }, n: 1, no: null };
    expect(asOpenApi31(document)).toEqual(document);
  });
});

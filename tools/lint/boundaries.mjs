/** Who may import whom: the table of the architecture as tags. Checked on every import, at zero warnings. */
const only = (sourceTag, onlyDependOnLibsWithTags, bannedExternalImports = []) => ({
  sourceTag,
  onlyDependOnLibsWithTags,
  bannedExternalImports,
});
const web = ['@nestjs/*', 'typeorm', 'bullmq', 'ioredis', 'class-validator', 'class-transformer', 'pg', 'fastify', '@fastify/*'];
const angular = ['@angular/*'];
const base = ['type:platform', 'type:database', 'type:contracts', 'type:domain'];

export const boundaries = {
  enforceBuildableLibDependency: false,
  // Topics of one lib know each other by their entries, as everybody else does.
  allowCircularSelfDependency: true,
  allow: [],
  depConstraints: [
    { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'], allowedExternalImports: ['temporal-polyfill', 'fast-check'] },
    {
      sourceTag: 'type:contracts',
      onlyDependOnLibsWithTags: ['type:domain', 'type:contracts'],
      allowedExternalImports: ['class-validator', 'class-transformer'],
    },
    only('type:testing', ['type:domain', 'type:contracts', 'type:testing'], [...web, ...angular]),
    only('type:database', ['type:domain', 'type:database'], ['@nestjs/*', 'bullmq', 'fastify', '@fastify/*', ...angular]),
    only('type:platform', base, angular),
    only('area:identity', [...base, 'area:identity'], angular),
    only('area:people', [...base, 'area:people'], angular),
    only('area:reporting', [...base, 'area:reporting'], angular),
    only('area:worklist', [...base, 'area:worklist'], angular),
    only('area:treatment', [...base, 'area:people', 'area:treatment'], angular),
    only('area:safeguarding', [...base, 'area:people', 'area:safeguarding'], angular),
    only('area:engagement', [...base, 'area:people', 'area:engagement'], angular),
    only('area:clinical', [...base, 'area:people', 'area:treatment', 'area:clinical'], angular),
    only('type:ui', ['type:domain', 'type:ui'], web),
    only('type:core', ['type:domain', 'type:contracts', 'type:ui', 'type:core'], web),
    only('scope:web', ['scope:web', 'scope:shared'], web),
    only('scope:server', ['scope:server', 'scope:shared'], angular),
    only('type:app', [
      'type:area',
      'type:platform',
      'type:database',
      'type:contracts',
      'type:domain',
      'type:testing',
      'type:ui',
      'type:core',
    ]),
  ],
};

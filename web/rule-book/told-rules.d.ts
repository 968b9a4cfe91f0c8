/** The pages of rules, told while the faces are built: what they are made of stays with the rules and their geometry. */
declare module 'virtual:told-rules' {
  export const toldRules: import('../../geodata/words/bilingual.ts').Bilingual<
    import('../../geodata/words/rule-pages/told-rule.ts').ToldRule[]
  >;
}

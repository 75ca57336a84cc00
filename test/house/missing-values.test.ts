import { join } from 'node:path';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../scripts/rooms';

/** Calculators that take what may be missing and yet ask for no policy, each with its reason. */
const exempt: Readonly<Record<string, string>> = {
  krippendorffAlpha: 'α is made for raters who left things out; what fewer than two rated is reported as `unpaired`',
  mergeableKrippendorff: 'the same',
  'mergeableSpread(…)': 'its options and its answer are those of the index that it is handed',
  scoreSurvey: '`needed` is the policy of surveys, told with the answers and the items of each scale and whether it was `prorated`',
  scoreSurveyOfGroup: '`least` is the policy of surveys, told with how many answered each scale',
  'mergeableGroupScores(…)': 'the same',
  differenceInDifferences: 'a variance that is null is that of one observation, and lacks nothing',
  observedChange: 'a value that is null is a ratio to nothing, and refused as `no-value`',
  observedPhases: 'the same',
  anhoejRule: 'a chart, or merged runs, said what was missing when it was made',
  runsTest: 'the same',
  runsOf: 'a chart said what was missing when it was made',
  chartSignals: 'the same',
  chartLabels: 'the same',
};

/** What a calculator takes and answers, as its type says. */
interface Calculator {
  readonly name: string;
  /** Whether a value that is handed in may be `null`. */
  readonly takesNull: boolean;
  /** Whether an answer that is handed in reports what was missing. */
  readonly takesReport: boolean;
  readonly asksForPolicy: boolean;
  readonly reports: boolean;
}

describe('missing values follow a policy that is an argument, and are reported', () => {
  let calculators: readonly Calculator[] = [];
  beforeAll(() => {
    calculators = ['measures', 'goals', 'observation'].flatMap(calculatorsOf);
  }, 120_000);

  test('calculators are read from their types', () => {
    expect(calculators.length).toBeGreaterThan(140);
    const named = (name: string) => calculators.find((each) => each.name === name);
    const all = { takesNull: true, asksForPolicy: true, reports: true };
    expect(named('meanAndSpread')).toMatchObject({ ...all, takesReport: false });
    expect(named('cohenKappa')).toMatchObject({ takesReport: true, asksForPolicy: false, reports: true });
    expect(named('wilsonInterval')).toMatchObject({ takesNull: false, takesReport: false, reports: false });
    expect(named('mergeableMoments')).toMatchObject(all);
    expect(named('mergeableRatings(…)')).toMatchObject(all);
  });

  test('whoever takes a null asks what to do about it', () => {
    const silent = calculators.filter((each) => each.takesNull && !each.asksForPolicy && !(each.name in exempt));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('whoever takes a null, or an answer that reports what was missing, reports it', () => {
    const silent = calculators.filter((each) => (each.takesNull || each.takesReport) && !each.reports && !(each.name in exempt));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('nobody is excused who need not be', () => {
    const excused = calculators.filter((each) => each.name in exempt && (each.takesNull || each.takesReport));
    expect(
      excused
        .filter((each) => !(each.reports && (each.asksForPolicy || !each.takesNull)))
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(exempt).sort());
  });
});

function calculatorsOf(room: string): readonly Calculator[] {
  const file = join(root, `src/${room}/index.ts`);
  const program = ts.createProgram([file], {
    strict: true,
    exactOptionalPropertyTypes: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`Expected a module ${file}, found none.`);
  const typeOf = (symbol: ts.Symbol) => checker.getTypeOfSymbol(symbol);
  const parts = (type: ts.Type) => (type.isUnion() ? type.types : [type]);
  const has = (type: ts.Type, name: string) => parts(type).some((each) => each.getProperty(name) !== undefined);

  const admitsNull = (type: ts.Type, seen = new Set<ts.Type>()): boolean => {
    if (seen.has(type)) return false;
    seen.add(type);
    if (type.flags & ts.TypeFlags.Null) return true;
    if (type.isUnion()) return type.types.some((each) => admitsNull(each, seen));
    if (checker.isArrayType(type) || checker.isTupleType(type))
      return checker.getTypeArguments(type as ts.TypeReference).some((each) => admitsNull(each, seen));
    if (!(type.flags & ts.TypeFlags.Object) || type.getCallSignatures().length > 0) return false;
    return type.getProperties().some((property) => admitsNull(typeOf(property), seen));
  };
  const read = (name: string, data: readonly ts.Type[], options: readonly ts.Type[], answer: ts.Type): Calculator => {
    // An answer that is handed in says itself what it rests on.
    const answers = data.filter((type) => has(type, 'ok'));
    return {
      name,
      takesNull: data.some((type) => !answers.includes(type) && admitsNull(type)),
      takesReport: answers.some((type) => has(type, 'missing')),
      asksForPolicy: options.some((type) => !has(type, 'ok') && has(checker.getNonNullableType(type), 'missing')),
      reports: has(answer, 'missing'),
    };
  };
  const ofSignature = (name: string, signature: ts.Signature) => {
    const types = signature.parameters.map(typeOf);
    return read(
      name,
      types.filter((_, i) => signature.parameters[i]?.name !== 'options'),
      types,
      signature.getReturnType(),
    );
  };
  const ofMergeable = (name: string, type: ts.Type) => {
    const [add, finish] = ['add', 'finish'].map((key) => {
      const method = type.getProperty(key);
      return method && typeOf(method).getCallSignatures()[0];
    });
    if (add === undefined || finish === undefined) return [];
    const options = finish.parameters.slice(1).flatMap((each) => {
      const rest = typeOf(each);
      return checker.isTupleType(rest) ? checker.getTypeArguments(rest as ts.TypeReference) : [rest];
    });
    return [read(name, add.parameters.slice(1).map(typeOf), options, finish.getReturnType())];
  };

  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const declared = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    if (declared.valueDeclaration === undefined) return [];
    const type = typeOf(declared);
    const [signature] = type.getCallSignatures();
    if (signature === undefined) return ofMergeable(symbol.name, type);
    const made = ofMergeable(`${symbol.name}(…)`, signature.getReturnType());
    return made.length > 0 ? made : [ofSignature(symbol.name, signature)];
  });
}

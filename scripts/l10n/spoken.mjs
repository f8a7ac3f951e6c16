// Finds the texts in the sources that are said to a reader, with the type checker of TypeScript.
import { relative, resolve } from 'node:path';
import ts from 'typescript';

/** Where a text enters its way to the reader; the name of a function and the number of its argument. */
const entrances = { say: 0, template: 0 };

/**
 * The texts that are said, and the places of those that cannot be translated because they are glued together.
 * A function that hands a parameter on as a text takes a text itself, so the callers of `warning` are found by what it
 * does; what is in a property that is said is found where objects are made.
 * @returns {{ texts: Set<string>, faults: string[] }}
 */
export function spokenTexts() {
  const program = ts.createProgram(...projects(['src/core', '.']));
  const checker = program.getTypeChecker();
  const own = program.getSourceFiles().filter(({ fileName }) => /\/src\/(?!core\/generated\/)/.test(fileName));
  const texts = new Set();
  const faults = new Set();
  /** Parameters and properties in which texts travel. */
  const carriers = new Set();
  const read = (node) => readText(node, new Set());

  for (let known = -1; known !== carriers.size + texts.size;) {
    known = carriers.size + texts.size;
    own.forEach(visit);
  }
  return { texts, faults: [...faults] };

  function visit(node) {
    if (ts.isCallExpression(node)) readArguments(node);
    if (ts.isObjectLiteralExpression(node)) readProperties(node);
    ts.forEachChild(node, visit);
  }

  function readArguments(call) {
    const name = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : call.expression.text;
    const at = Object.hasOwn(entrances, name ?? '') ? entrances[name] : -1;
    const { parameters = [] } = checker.getResolvedSignature(call)?.declaration ?? {};
    call.arguments.forEach((argument, i) => {
      if (i === at || carriers.has(parameters[i])) read(argument);
    });
  }

  function readProperties(object) {
    const type = checker.getContextualType(object);
    const isMessage = ['text', 'args'].every((name) => object.properties.some((each) => each.name?.text === name));
    for (const property of object.properties) {
      const name = property.name?.text;
      const declared = name === undefined ? undefined : type?.getProperty(name)?.declarations;
      if ((isMessage && name === 'text') || declared?.some((each) => carriers.has(each)))
        read(property.initializer ?? property.name);
    }
  }

  /** `seen` are the declarations on the way here, which may lead back to themselves. */
  function readText(node, seen) {
    if (ts.isStringLiteralLike(node)) return node.text === '' || texts.add(node.text);
    if (isWrapped(node)) return readText(node.expression, seen);
    if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].map((each) => readText(each, seen));
    if (ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.PlusToken)
      return [node.left, node.right].map((each) => readText(each, seen));
    if (ts.isElementAccessExpression(node)) return readTable(node.expression, seen);
    if (ts.isCallExpression(node)) return readResult(node, seen);
    if (ts.isIdentifier(node) || ts.isPropertyAccessExpression(node)) return readWords(node) || readNamed(node, seen);
    return faults.add(`${place(node)} is put together: ${node.getText()}`);
  }

  /** What is one of a few words is each of them. */
  function readWords(node) {
    const type = checker.getTypeAtLocation(node);
    const words = type.isUnion() ? type.types : [type];
    return (
      words.every((each) => each.isStringLiteral()) && words.forEach((each) => texts.add(each.value)) === undefined
    );
  }

  function readNamed(node, seen) {
    for (const declaration of declarationsOf(node)) {
      if (seen.has(declaration)) continue;
      seen.add(declaration);
      if (ts.isParameter(declaration) || ts.isPropertySignature(declaration)) carriers.add(declaration);
      if (declaration.initializer && ts.isIdentifier(declaration.name)) readText(declaration.initializer, seen);
      else if (ts.isBindingElement(declaration)) carry(declaration);
    }
  }

  /** What is taken out of an object comes from the property of its type. */
  function carry({ parent, propertyName, name }) {
    const property = checker.getTypeAtLocation(parent).getProperty((propertyName ?? name).text);
    for (const each of property?.declarations ?? []) if (ts.isPropertySignature(each)) carriers.add(each);
  }

  /** All that a table of texts holds. */
  function readTable(node, seen) {
    for (const { initializer } of declarationsOf(node)) {
      const inner = initializer && isWrapped(initializer) ? initializer.expression : initializer;
      if (inner && ts.isObjectLiteralExpression(inner))
        for (const each of inner.properties) if (each.initializer) readText(each.initializer, seen);
    }
  }

  function readResult(call, seen) {
    const { declaration } = checker.getResolvedSignature(call) ?? {};
    if (!declaration?.body || seen.has(declaration)) return;
    seen.add(declaration);
    for (const each of resultsOf(declaration.body)) readText(each, seen);
  }

  function declarationsOf(node) {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(ts.isPropertyAccessExpression(node) ? node.name : node);
    const isAlias = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const { declarations = [] } = (isAlias ? checker.getAliasedSymbol(symbol) : symbol) ?? {};
    return declarations.filter((each) => own.includes(each.getSourceFile()));
  }
}

function projects(folders) {
  const configs = folders.map((folder) => {
    const { config } = ts.readConfigFile(`${folder}/tsconfig.json`, ts.sys.readFile);
    return ts.parseJsonConfigFileContent(config, ts.sys, resolve(folder));
  });
  return [configs.flatMap(({ fileNames }) => fileNames), configs.at(-1).options];
}

function isWrapped(node) {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node)
  );
}

/** What a function returns, without the functions in it. */
function resultsOf(body) {
  if (!ts.isBlock(body)) return [body];
  const results = [];
  const visit = (node) => {
    if (ts.isFunctionLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) results.push(node.expression);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return results;
}

function place(node) {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative('.', file.fileName)}:${line + 1}`;
}

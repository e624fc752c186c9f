import type { ts } from "ts-morph";
import { typescript } from "./typescript.js";

const { SyntaxKind: Kind } = typescript;

/** Types compute nothing at run time. Not among them: `import("…")`, which could name a module outside. */
const types = [
  Kind.AnyKeyword,
  Kind.ArrayType,
  Kind.BooleanKeyword,
  Kind.ConditionalType,
  Kind.FunctionType,
  Kind.IndexedAccessType,
  Kind.InferType,
  Kind.IntersectionType,
  Kind.LiteralType,
  Kind.MappedType,
  Kind.NamedTupleMember,
  Kind.NeverKeyword,
  Kind.NumberKeyword,
  Kind.ObjectKeyword,
  Kind.OptionalType,
  Kind.ParenthesizedType,
  Kind.QualifiedName,
  Kind.RestType,
  Kind.StringKeyword,
  Kind.SymbolKeyword,
  Kind.TemplateLiteralType,
  Kind.TemplateLiteralTypeSpan,
  Kind.TupleType,
  Kind.TypeLiteral,
  Kind.TypeOperator,
  Kind.TypePredicate,
  Kind.TypeQuery,
  Kind.TypeReference,
  Kind.UndefinedKeyword,
  Kind.UnionType,
  Kind.UnknownKeyword,
  Kind.VoidKeyword,
];

const declarations = [
  Kind.CallSignature,
  Kind.ClassDeclaration,
  Kind.ExpressionWithTypeArguments,
  Kind.FunctionDeclaration,
  Kind.HeritageClause,
  Kind.IndexSignature,
  Kind.InterfaceDeclaration,
  Kind.MethodSignature,
  Kind.Parameter,
  Kind.PropertySignature,
  Kind.TypeAliasDeclaration,
  Kind.TypeParameter,
  Kind.VariableDeclaration,
  Kind.VariableDeclarationList,
];

/** Of functions. Not among them: an expression statement, which is there for its effect. */
const statements = [Kind.Block, Kind.IfStatement, Kind.ReturnStatement, Kind.VariableStatement];

/** Not among them: `await`, `import()`, tagged templates, class expressions, assignments. */
const expressions = [
  Kind.ArrayLiteralExpression,
  Kind.ArrowFunction,
  Kind.AsExpression,
  Kind.BinaryExpression,
  Kind.CallExpression,
  Kind.ComputedPropertyName,
  Kind.ConditionalExpression,
  Kind.ElementAccessExpression,
  Kind.FalseKeyword,
  Kind.GetAccessor,
  Kind.Identifier,
  Kind.MethodDeclaration,
  Kind.NewExpression,
  Kind.NoSubstitutionTemplateLiteral,
  Kind.NullKeyword,
  Kind.NumericLiteral,
  Kind.ObjectLiteralExpression,
  Kind.ParenthesizedExpression,
  Kind.PrefixUnaryExpression,
  Kind.PropertyAccessExpression,
  Kind.PropertyAssignment,
  Kind.SatisfiesExpression,
  Kind.ShorthandPropertyAssignment,
  Kind.SpreadAssignment,
  Kind.SpreadElement,
  Kind.StringLiteral,
  Kind.ThisKeyword,
  Kind.TemplateExpression,
  Kind.TemplateHead,
  Kind.TemplateMiddle,
  Kind.TemplateSpan,
  Kind.TemplateTail,
  Kind.TrueKeyword,
];

const tokens = [
  Kind.AmpersandAmpersandToken,
  Kind.BarBarToken,
  Kind.ColonToken,
  Kind.ConstKeyword,
  Kind.DotDotDotToken,
  Kind.EqualsEqualsEqualsToken,
  Kind.EqualsGreaterThanToken,
  Kind.ExclamationEqualsEqualsToken,
  Kind.ExportKeyword,
  Kind.QuestionDotToken,
  Kind.QuestionQuestionToken,
  Kind.QuestionToken,
  Kind.ReadonlyKeyword,
];

/** Every kind of node that rendered code may have below a statement of a module. */
export const allowedKinds: ReadonlySet<ts.SyntaxKind> = new Set([
  ...types,
  ...declarations,
  ...statements,
  ...expressions,
  ...tokens,
]);

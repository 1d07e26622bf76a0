import type {Rule} from '../model/rule.ts'
import {citationAccidentalLink} from './citation/accidentalLink.ts'
import {citationLocatorNotFound} from './citation/locatorNotFound.ts'
import {citationMalformed} from './citation/malformed.ts'
import {citationMissing} from './citation/missing.ts'
import {citationVagueReference} from './citation/vagueReference.ts'
import {citationWrongLocator} from './citation/wrongLocator.ts'
import {documentTooDeep} from './document/tooDeep.ts'
import {documentTooLarge} from './document/tooLarge.ts'
import {metaCaseNumber} from './meta/caseNumber.ts'
import {metaDeadlinePassed} from './meta/deadlinePassed.ts'
import {metaFrontMatter} from './meta/frontMatter.ts'
import {metaSchema} from './meta/schema.ts'
import {metaSuppressionWithoutReason} from './meta/suppressionWithoutReason.ts'
import {metaSyntax} from './meta/syntax.ts'
import {metaUnknownRule} from './meta/unknownRule.ts'
import {metaUnusedSuppression} from './meta/unusedSuppression.ts'
import {proposalDuplicate} from './proposal/duplicate.ts'
import {proposalMalformedHeading} from './proposal/malformedHeading.ts'
import {proposalNotCovered} from './proposal/notCovered.ts'
import {proposalNumberFormat} from './proposal/numberFormat.ts'
import {proposalOrder} from './proposal/order.ts'
import {proposalTitleMismatch} from './proposal/titleMismatch.ts'
import {proposalUnknownNumber} from './proposal/unknownNumber.ts'
import {sourceControlCharacter} from './source/controlCharacter.ts'
import {sourceEmpty} from './source/empty.ts'
import {sourceEncoding} from './source/encoding.ts'
import {sourceMissingFile} from './source/missingFile.ts'
import {sourceMojibake} from './source/mojibake.ts'
import {sourceNameCollision} from './source/nameCollision.ts'
import {sourceOutsideWorkspace} from './source/outsideWorkspace.ts'
import {sourceUnknownKey} from './source/unknownKey.ts'
import {sourceUnreadable} from './source/unreadable.ts'
import {sourceUnused} from './source/unused.ts'
import {sourceWrongName} from './source/wrongName.ts'

/** Every rule, by id. */
export const allRules: readonly Rule[] = [
  citationAccidentalLink,
  citationLocatorNotFound,
  citationMalformed,
  citationMissing,
  citationVagueReference,
  citationWrongLocator,
  documentTooDeep,
  documentTooLarge,
  metaCaseNumber,
  metaDeadlinePassed,
  metaFrontMatter,
  metaSchema,
  metaSuppressionWithoutReason,
  metaSyntax,
  metaUnknownRule,
  metaUnusedSuppression,
  proposalDuplicate,
  proposalMalformedHeading,
  proposalNotCovered,
  proposalNumberFormat,
  proposalOrder,
  proposalTitleMismatch,
  proposalUnknownNumber,
  sourceControlCharacter,
  sourceEmpty,
  sourceEncoding,
  sourceMissingFile,
  sourceMojibake,
  sourceNameCollision,
  sourceOutsideWorkspace,
  sourceUnknownKey,
  sourceUnreadable,
  sourceUnused,
  sourceWrongName,
]

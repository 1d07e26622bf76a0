import type {Rule} from '../model/rule.ts'
import {abbreviationTwoExpansions} from './abbreviation/twoExpansions.ts'
import {abbreviationUndefined} from './abbreviation/undefined.ts'
import {amountNotInCitedPassage} from './amount/notInCitedPassage.ts'
import {citationAccidentalLink} from './citation/accidentalLink.ts'
import {citationLocatorNotFound} from './citation/locatorNotFound.ts'
import {citationMalformed} from './citation/malformed.ts'
import {citationMissing} from './citation/missing.ts'
import {citationVagueReference} from './citation/vagueReference.ts'
import {citationWrongLocator} from './citation/wrongLocator.ts'
import {documentEncoding} from './document/encoding.ts'
import {documentTooDeep} from './document/tooDeep.ts'
import {documentTooLarge} from './document/tooLarge.ts'
import {markdownDateAsList} from './markdown/dateAsList.ts'
import {markdownEmptyLink} from './markdown/emptyLink.ts'
import {markdownRemoteImage} from './markdown/remoteImage.ts'
import {markdownUnsafeLink} from './markdown/unsafeLink.ts'
import {metaCaseNumber} from './meta/caseNumber.ts'
import {metaDeadlinePassed} from './meta/deadlinePassed.ts'
import {metaEmptyFile} from './meta/emptyFile.ts'
import {metaFrontMatter} from './meta/frontMatter.ts'
import {metaSchema} from './meta/schema.ts'
import {metaSuppressionWithoutReason} from './meta/suppressionWithoutReason.ts'
import {metaSyntax} from './meta/syntax.ts'
import {metaUnknownRule} from './meta/unknownRule.ts'
import {metaUnusedSuppression} from './meta/unusedSuppression.ts'
import {privacyComment} from './privacy/comment.ts'
import {privacyContact} from './privacy/contact.ts'
import {privacyCpr} from './privacy/cpr.ts'
import {proposalDuplicate} from './proposal/duplicate.ts'
import {proposalMalformedHeading} from './proposal/malformedHeading.ts'
import {proposalNotCovered} from './proposal/notCovered.ts'
import {proposalNumberFormat} from './proposal/numberFormat.ts'
import {proposalOrder} from './proposal/order.ts'
import {proposalTitleMismatch} from './proposal/titleMismatch.ts'
import {proposalUnknownMention} from './proposal/unknownMention.ts'
import {proposalUnknownNumber} from './proposal/unknownNumber.ts'
import {quoteAltered} from './quote/altered.ts'
import {quoteAmbiguous} from './quote/ambiguous.ts'
import {quoteCutNegation} from './quote/cutNegation.ts'
import {quoteElsewhere} from './quote/elsewhere.ts'
import {quoteMixedMarks} from './quote/mixedMarks.ts'
import {quoteNotFound} from './quote/notFound.ts'
import {quoteOcrVariant} from './quote/ocrVariant.ts'
import {quotePunctuation} from './quote/punctuation.ts'
import {quoteSearchLimited} from './quote/searchLimited.ts'
import {quoteUnbalancedMarks} from './quote/unbalancedMarks.ts'
import {quoteUnmarkedVerbatim} from './quote/unmarkedVerbatim.ts'
import {remarkNoDemand} from './remark/noDemand.ts'
import {remarkNoStance} from './remark/noStance.ts'
import {sourceChanged} from './source/changed.ts'
import {sourceControlCharacter} from './source/controlCharacter.ts'
import {sourceEmpty} from './source/empty.ts'
import {sourceEncoding} from './source/encoding.ts'
import {sourceGarbledText} from './source/garbledText.ts'
import {sourceHiddenText} from './source/hiddenText.ts'
import {sourceMacros} from './source/macros.ts'
import {sourceMissingFile} from './source/missingFile.ts'
import {sourceMojibake} from './source/mojibake.ts'
import {sourceNameCollision} from './source/nameCollision.ts'
import {sourceNoPages} from './source/noPages.ts'
import {sourceNoText} from './source/noText.ts'
import {sourceNoisyText} from './source/noisyText.ts'
import {sourceOutsideWorkspace} from './source/outsideWorkspace.ts'
import {sourceParagraphGone} from './source/paragraphGone.ts'
import {sourcePartlyRead} from './source/partlyRead.ts'
import {sourceTrackedChanges} from './source/trackedChanges.ts'
import {sourceUnknownKey} from './source/unknownKey.ts'
import {sourceUnreadable} from './source/unreadable.ts'
import {sourceUnused} from './source/unused.ts'
import {sourceWrongName} from './source/wrongName.ts'
import {styleLix} from './style/lix.ts'
import {styleMan} from './style/man.ts'
import {styleNounChain} from './style/nounChain.ts'
import {stylePassive} from './style/passive.ts'
import {styleSentenceLength} from './style/sentenceLength.ts'
import {termDeprecated} from './term/deprecated.ts'
import {termInconsistent} from './term/inconsistent.ts'
import {textBrokenParagraph} from './text/brokenParagraph.ts'
import {textConflictMarker} from './text/conflictMarker.ts'
import {textControlCharacter} from './text/controlCharacter.ts'
import {textInvisibleCharacter} from './text/invisibleCharacter.ts'
import {textSoftHyphen} from './text/softHyphen.ts'
import {variantAbbreviation} from './variant/abbreviation.ts'
import {variantAddress} from './variant/address.ts'
import {variantCapitals} from './variant/capitals.ts'
import {variantDate} from './variant/date.ts'
import {variantGenitive} from './variant/genitive.ts'
import {variantName} from './variant/name.ts'
import {variantNumber} from './variant/number.ts'
import {variantQuotationMarks} from './variant/quotationMarks.ts'

import {abbreviationDefinedTwice} from './abbreviation/definedTwice.ts'
import {abbreviationUnused} from './abbreviation/unused.ts'
import {nameMisspelt} from './name/misspelt.ts'
/** Every rule, by id. */
export const allRules: readonly Rule[] = [
  abbreviationDefinedTwice,
  abbreviationTwoExpansions,
  abbreviationUndefined,
  abbreviationUnused,
  amountNotInCitedPassage,
  citationAccidentalLink,
  citationLocatorNotFound,
  citationMalformed,
  citationMissing,
  citationVagueReference,
  citationWrongLocator,
  documentEncoding,
  documentTooDeep,
  documentTooLarge,
  markdownDateAsList,
  markdownEmptyLink,
  markdownRemoteImage,
  markdownUnsafeLink,
  metaCaseNumber,
  metaDeadlinePassed,
  metaEmptyFile,
  metaFrontMatter,
  metaSchema,
  metaSuppressionWithoutReason,
  metaSyntax,
  metaUnknownRule,
  metaUnusedSuppression,
  nameMisspelt,
  privacyComment,
  privacyContact,
  privacyCpr,
  proposalDuplicate,
  proposalMalformedHeading,
  proposalNotCovered,
  proposalNumberFormat,
  proposalOrder,
  proposalTitleMismatch,
  proposalUnknownMention,
  proposalUnknownNumber,
  quoteAltered,
  quoteAmbiguous,
  quoteCutNegation,
  quoteElsewhere,
  quoteMixedMarks,
  quoteNotFound,
  quoteOcrVariant,
  quotePunctuation,
  quoteSearchLimited,
  quoteUnbalancedMarks,
  quoteUnmarkedVerbatim,
  remarkNoDemand,
  remarkNoStance,
  sourceChanged,
  sourceControlCharacter,
  sourceEmpty,
  sourceEncoding,
  sourceGarbledText,
  sourceHiddenText,
  sourceMacros,
  sourceMissingFile,
  sourceMojibake,
  sourceNameCollision,
  sourceNoPages,
  sourceNoText,
  sourceNoisyText,
  sourceOutsideWorkspace,
  sourceParagraphGone,
  sourcePartlyRead,
  sourceTrackedChanges,
  sourceUnknownKey,
  sourceUnreadable,
  sourceUnused,
  sourceWrongName,
  styleLix,
  styleMan,
  styleNounChain,
  stylePassive,
  styleSentenceLength,
  termDeprecated,
  termInconsistent,
  textBrokenParagraph,
  textConflictMarker,
  textControlCharacter,
  textInvisibleCharacter,
  textSoftHyphen,
  variantAbbreviation,
  variantAddress,
  variantCapitals,
  variantDate,
  variantGenitive,
  variantName,
  variantNumber,
  variantQuotationMarks,
]

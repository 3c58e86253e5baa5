using System.Runtime.CompilerServices;
using Recsys.Conversation.Understanding;
using Recsys.Core;
using Recsys.Core.Dialogue;

namespace Recsys.Conversation.Writing;

/// <summary>The embedded writer: it words what the parts hold, in sentences that change from turn to turn, and adds nothing.</summary>
/// <param name="lexicon">The domain's words, for what is done with an item; null where there are none.</param>
public sealed class ResponseWriter(ICatalog catalog, Lexicon? lexicon = null) : IResponseWriter
{
    private const int WordsInAPiece = 3;

    private readonly DomainSpeech domain = new(catalog, lexicon ?? new Lexicon());

    public async IAsyncEnumerable<string> WriteAsync(ResponseRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var piece in Pieces(Write(request)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return piece;
        }
        await ValueTask.CompletedTask;
    }

    /// <summary>The whole reply at once.</summary>
    public string Write(ResponseRequest request)
    {
        WordingContext context = new(domain, request);
        Composition reply = new(request, Phrasebook.English);
        foreach (var part in request.Parts.OrderBy(part => part is QuestionPart)) Say(reply, part, context);
        if (reply.Sentences.Count == 0) reply.Say("social.agreed");
        return reply.Text;
    }

    private static void Say(Composition reply, ReplyPart part, WordingContext context)
    {
        switch (part)
        {
            case SlatePart slate: new SlateWords(context).Say(reply, slate); break;
            case NotedPart noted: new BeliefWords(context).Say(reply, noted); break;
            case ProfilePart profile: new BeliefWords(context).Say(reply, profile); break;
            case ForgottenPart forgotten: new BeliefWords(context).Say(reply, forgotten); break;
            case WhyPart why: new AnswerWords(context).Say(reply, why); break;
            case WhyNotPart whyNot: new AnswerWords(context).Say(reply, whyNot); break;
            case FoundPart found: new AnswerWords(context).Say(reply, found); break;
            case PredictionPart prediction: new AnswerWords(context).Say(reply, prediction); break;
            case UnknownTitlePart unknown: new AnswerWords(context).Say(reply, unknown); break;
            case UnknownTopicPart unknown: AnswerWords.Say(reply, unknown); break;
            case UnheldPart unheld: new AnswerWords(context).Say(reply, unheld); break;
            case NothingFitsPart nothing: new AnswerWords(context).Say(reply, nothing); break;
            case DetailPart detail: new DetailWords(context).Say(reply, detail); break;
            case ComparisonPart { Asked: not null } comparison: new MostWords(context).Say(reply, comparison); break;
            case ComparisonPart comparison: new DetailWords(context).Say(reply, comparison); break;
            case ElsewherePart elsewhere: new ElsewhereWords(context).Say(reply, elsewhere); break;
            case ElsewhereItemPart elsewhere: new ElsewhereWords(context).Say(reply, elsewhere); break;
            case SocialPart social: new TalkWords(context).Say(reply, social); break;
            case UndonePart undone: TalkWords.Say(reply, undone); break;
            case QuestionPart question: new TalkWords(context).Say(reply, question); break;
        }
    }

    private static IEnumerable<string> Pieces(string text)
    {
        var words = text.Split(' ');
        for (var i = 0; i < words.Length; i += WordsInAPiece)
            yield return string.Join(' ', words.Skip(i).Take(WordsInAPiece)) + (i + WordsInAPiece < words.Length ? " " : "");
    }
}

using Microsoft.Extensions.DependencyInjection;
using Recsys.Conversation;
using Recsys.Conversation.Sessions;
using Recsys.Core;
using Recsys.Core.Ledger;
using Recsys.Core.Pipeline;
using Recsys.LanguageModel;

namespace Recsys.Hosting;

/// <summary>
/// Takes turns for nobody, so that the first person does not wait for models and lexicon to be loaded and for code to be
/// compiled. Where a language model is set up, a server that is not there stands in for it: nobody is asked, nothing is spent.
/// </summary>
public sealed class Rehearsal(IServiceProvider services)
{
    /// <summary>The chat that nobody has.</summary>
    public const string Chat = "warm-up";

    // No reader of English is sure of it: a model would be asked.
    private const string Unclear = "flurb gnarl wibble snorf grumf zlat quix";

    public async Task HoldAsync(IEnumerable<string> utterances, CancellationToken cancellationToken = default)
    {
        using var model = services.GetRequiredService<LanguageModelSteps>().Rehearsal();
        if (model is null) await TakeAsync(services.GetRequiredService<Respond>(), utterances, cancellationToken);
        else await TakeAsync(Dialogue(model).RespondAsync, utterances.Append(Unclear), cancellationToken);
    }

    private RecommendationDialogue Dialogue(LanguageModelSteps model) => new(
        services.GetRequiredService<ICatalog>(), services.GetRequiredService<RecommendationPipeline>(), ConversationServices.Steps(services, model), services.GetRequiredService<ConversationOptions>());

    private static async Task TakeAsync(Respond respond, IEnumerable<string> utterances, CancellationToken cancellationToken)
    {
        foreach (var words in utterances)
            await foreach (var _ in respond(new(words, PreferenceLedger.Empty, new(Chat)), cancellationToken)) { }
    }
}

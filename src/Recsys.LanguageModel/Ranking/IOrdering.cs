using Recsys.Core;

namespace Recsys.LanguageModel.Ranking;

/// <summary>One way of asking a model for an order.</summary>
internal interface IOrdering
{
    /// <summary>The order of the items as indexes, and how it was come by; no order where the model gave none.</summary>
    Task<OrderAnswer> OrderAsync(OrderQuestion question, IReadOnlyList<ItemId> shown, StepClock clock, CancellationToken cancellationToken);
}

using Recsys.Models.Training;

namespace Recsys.Models;

/// <summary>All models that can be trained, by name.</summary>
public static class ModelZoo
{
    public static IReadOnlyList<ModelDefinition> All { get; } =
    [
        new()
        {
            Name = "popularity",
            Title = "Popularity",
            Summary = "Everybody gets what most people have; the baseline that every model must beat.",
            Citation = "-",
            OptionsType = typeof(PopularityOptions),
            Create = (_, context) => new Popularity(context),
        },
        new()
        {
            Name = "itemknn",
            Title = "ItemKNN",
            Summary = "Items similar to those of the history, by shrunk cosine over common users.",
            Citation = "Sarwar, Karypis, Konstan, Riedl: Item-Based Collaborative Filtering Recommendation Algorithms. WWW 2001.",
            OptionsType = typeof(ItemKnnOptions),
            Create = (options, context) => new ItemKnn(context, (ItemKnnOptions)options),
        },
        new()
        {
            Name = "ease",
            Title = "EASE",
            Summary = "A linear auto-encoder without self-similarity, solved in closed form.",
            Citation = "Steck: Embarrassingly Shallow Autoencoders for Sparse Data. WWW 2019.",
            OptionsType = typeof(EaseOptions),
            Create = (options, context) => new Ease(context, (EaseOptions)options),
        },
        new()
        {
            Name = "bprmf",
            Title = "BPR-MF",
            Summary = "Matrix factorization learned from pairs of an item that a user has and one that they have not.",
            Citation = "Rendle, Freudenthaler, Gantner, Schmidt-Thieme: BPR: Bayesian Personalized Ranking from Implicit Feedback. UAI 2009.",
            OptionsType = typeof(BprMfOptions),
            Create = (options, context) => new BprMf(context, (BprMfOptions)options),
            Training = new() { Epochs = 200, ValidateEvery = 5, Patience = 4 },
        },
        new()
        {
            Name = "lightgcn",
            Title = "LightGCN",
            Summary = "Embeddings averaged over the neighbours in the graph of users and items.",
            Citation = "He, Deng, Wang, Li, Zhang, Wang: LightGCN. SIGIR 2020.",
            OptionsType = typeof(LightGcnOptions),
            Create = (options, context) => new LightGcn(context, (LightGcnOptions)options),
            Training = new() { Epochs = 400, ValidateEvery = 10, Patience = 5 },
        },
        new()
        {
            Name = "bert4rec",
            Title = "BERT4Rec",
            Summary = "A bidirectional transformer that fills hidden places of a history.",
            Citation = "Sun, Liu, Wu, Pei, Lin, Ou, Jiang: BERT4Rec. CIKM 2019.",
            OptionsType = typeof(Bert4RecOptions),
            Create = (options, context) => new Bert4Rec(context, (Bert4RecOptions)options),
            Protocol = SplitProtocol.LeaveOneOut,
            Training = new() { Epochs = 60, ValidateEvery = 5 },
            Sequential = true,
            UsesTorch = true,
            MaxHistory = options => ((Bert4RecOptions)options).MaxHistory,
        },
        new()
        {
            Name = "sasrec",
            Title = "SASRec",
            Summary = "A causal transformer that learns the next item at every place of a history.",
            Citation = "Kang, McAuley: Self-Attentive Sequential Recommendation. ICDM 2018.",
            OptionsType = typeof(SasRecOptions),
            Create = (options, context) => new SasRec(context, (SasRecOptions)options),
            Protocol = SplitProtocol.LeaveOneOut,
            Training = new() { Epochs = 30, ValidateEvery = 5 },
            Sequential = true,
            UsesTorch = true,
            MaxHistory = options => ((SasRecOptions)options).MaxHistory,
        },
        new()
        {
            Name = "npca",
            Title = "NPCA",
            Summary = "Predicts ratings, with their uncertainty, by conditioning one Gaussian over all items on the ratings that are known.",
            Citation = "Yu, Zhu, Lafferty, Gong: Fast Nonparametric Matrix Factorization for Large-scale Collaborative Filtering. SIGIR 2009.",
            OptionsType = typeof(NpcaOptions),
            Create = (options, context) => new Npca(context, (NpcaOptions)options),
            Training = new() { Epochs = 9 },
            PredictsRatings = true,
        },
    ];

    /// <summary>The model of that name, or null.</summary>
    public static ModelDefinition? Find(string name) =>
        All.FirstOrDefault(model => string.Equals(model.Name, name, StringComparison.OrdinalIgnoreCase));
}

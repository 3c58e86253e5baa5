using Recsys.Core.Artifacts;

namespace Recsys.Starter;

/// <summary>A trained model in the box.</summary>
internal sealed class EmbeddedModel(string name) : IModelSource
{
    public string Name => $"starter model {name}";

    public Stream? Open(string file) => Resources.Find($"Models/{name}/{file}");
}

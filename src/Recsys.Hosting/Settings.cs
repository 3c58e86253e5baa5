using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Recsys.Hosting;

/// <summary>Settings: each options class has the section of its name without "Options", and is checked when the host starts.</summary>
public static class Settings
{
    extension(IServiceCollection services)
    {
        /// <summary>Adds an options class as <see cref="IOptions{TOptions}"/> and, for those who only want its values, as itself.</summary>
        public IServiceCollection AddSettings<TOptions, TValidator>()
            where TOptions : class where TValidator : class, IValidateOptions<TOptions> =>
            services.AddSingleton<IValidateOptions<TOptions>, TValidator>().AddSettings<TOptions>();

        /// <summary>The same for an options class whose every value is admissible.</summary>
        public IServiceCollection AddSettings<TOptions>() where TOptions : class
        {
            services.AddOptions<TOptions>()
                .BindConfiguration(Section<TOptions>(), binder => binder.ErrorOnUnknownConfiguration = true)
                .ValidateOnStart();
            return services.AddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
        }
    }

    /// <summary>The section that holds an options class.</summary>
    public static string Section<TOptions>() => typeof(TOptions).Name.Replace("Options", "", StringComparison.Ordinal);
}

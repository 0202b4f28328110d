# syntax=docker/dockerfile:1
# The production build, trained by real requests (docs/image.md).
ARG JDK=docker.io/library/eclipse-temurin:25.0.3_9-jdk-noble
ARG RUNTIME=docker.io/library/eclipse-temurin:25.0.3_9-jre-noble

FROM ${JDK} AS build
RUN apt-get update -q \
    && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends maven \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
RUN mvn -B -ntp -q -Dproduction -DskipTests package \
    && javac -cp "$(printf '%s:' target/production/quarkus-app/lib/*/*jose4j*.jar)" -d target/issuer .ci/SignToken.java

# Trained where it will run: the cache holds for this path, these files and this JVM.
FROM ${RUNTIME} AS trained
RUN apt-get update -q \
    && DEBIAN_FRONTEND=noninteractive apt-get install -qy --no-install-recommends postgresql curl \
    && rm -rf /var/lib/apt/lists/*
COPY --from=build /build/target/production/quarkus-app /opt/followthrough
COPY --from=build /build/target/production/quarkus-run-cyclonedx.json /opt/followthrough/
COPY --from=build /build/target/issuer /training/issuer
COPY src/main/resources/db/roles.sql /training/src/main/resources/db/roles.sql
COPY image /training/image
RUN cp /training/image/java.options /opt/followthrough/ \
    # Layers keep whole seconds, and the cache knows its files by their times.
    && find /opt/followthrough -exec touch -d "@$(date +%s)" {} + \
    && ISSUER=/training/issuer /training/image/train /opt/followthrough

FROM ${RUNTIME}
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Followthrough" \
      org.opencontainers.image.description="An HTTP API for job seekers that keeps follow-ups in good form" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.revision="${REVISION}"
COPY --from=trained /opt/followthrough /opt/followthrough
WORKDIR /opt/followthrough
USER 10001:10001
# A cache that does not fit fails the build here; in service it would only be slow. Without a database there is one sentence.
RUN java @java.options -XX:AOTMode=on -XX:AOTCache=app.aot -jar quarkus-run.jar 2>&1 | grep -F 'set QUARKUS_DATASOURCE_JDBC_URL'
EXPOSE 8080
ENTRYPOINT ["java", "@java.options", "-XX:AOTCache=app.aot", "-jar", "quarkus-run.jar"]
